/**
 * What former runs synthesized, so that a run builds only what is not there yet. A stack follows
 * from its environment file, the program and the Node that it runs on, and from nothing else.
 */
package dev.slipway.results;
