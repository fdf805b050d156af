/** {@code scripts/task}: what runs once. */
package dev.slipway.operation.task;
