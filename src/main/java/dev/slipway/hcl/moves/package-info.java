/**
 * The way from flat resources to calls of modules: what a plan destroys under one address and
 * creates under another is the same resource, and moves.
 */
package dev.slipway.hcl.moves;
