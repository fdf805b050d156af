/**
 * What people do to an environment: each script of a command's name is a launcher of it. Built
 * beside the program, which knows nothing of it, since it speaks with AWS.
 */
package dev.slipway.operation;
