/** What AWS says of the account that a stack belongs to. */
package dev.slipway.operation.aws;
