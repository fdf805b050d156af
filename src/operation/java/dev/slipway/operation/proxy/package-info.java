/** What a reverse proxy needs that stands before a stack's balancer. */
package dev.slipway.operation.proxy;
