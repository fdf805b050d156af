/**
 * The synthesized {@code cdk.tf.json} as a typed model. Pure Java: whatever comes after synth reads
 * this and needs neither jsii nor the constructs that wrote it.
 */
package dev.slipway.synthesis;
