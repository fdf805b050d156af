/** The real Terraform in the folder of a stack, and what it says put into words. */
package dev.slipway.operation.terraform;
