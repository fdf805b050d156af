/** A place for the states of stacks, made where there is none yet. */
package dev.slipway.operation.state;
