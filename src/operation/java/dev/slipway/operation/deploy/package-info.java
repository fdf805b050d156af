/** {@code scripts/deploy}: from an environment file to what stands in AWS. */
package dev.slipway.operation.deploy;
