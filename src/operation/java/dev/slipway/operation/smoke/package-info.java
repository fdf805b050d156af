/** What a document promises, asked of the system that runs. */
package dev.slipway.operation.smoke;
