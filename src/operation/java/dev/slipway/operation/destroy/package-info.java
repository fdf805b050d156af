/** A stack's way down: what goes, what stays, and what refuses to go. */
package dev.slipway.operation.destroy;
