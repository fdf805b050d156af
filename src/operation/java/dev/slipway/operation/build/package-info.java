/** {@code scripts/build}: the images of services, from the sources of their teams. */
package dev.slipway.operation.build;
