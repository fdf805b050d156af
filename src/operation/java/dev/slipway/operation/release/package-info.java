/** {@code scripts/release} and {@code scripts/rollback}: which image runs. */
package dev.slipway.operation.release;
