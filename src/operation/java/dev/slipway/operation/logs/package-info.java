/** {@code scripts/logs}: what something that runs says. */
package dev.slipway.operation.logs;
