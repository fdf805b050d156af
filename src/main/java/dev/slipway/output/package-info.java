/** The folder that a synth writes, and that people work in: cdktf.out. */
package dev.slipway.output;
