/** {@code scripts/status}: how a stack is, all of it on one page. */
package dev.slipway.operation.status;
