/** What runs of a stack, by the names that its state says. */
package dev.slipway.operation.fleet;
