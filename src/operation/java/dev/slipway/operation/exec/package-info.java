/** {@code scripts/exec}: a shell in a task that runs. */
package dev.slipway.operation.exec;
