/** The address lock: no stateful resource changes its address or identity without being asked. */
package dev.slipway.synthesis.lock;
