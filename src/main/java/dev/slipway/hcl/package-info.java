/**
 * The exit door: a synthesized stack printed as HCL that people read and keep. Reads the model
 * alone, so that any {@code cdk.tf.json} will do.
 */
package dev.slipway.hcl;
