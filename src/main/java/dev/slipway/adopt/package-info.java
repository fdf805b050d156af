/**
 * Makes a documented system somebody's own: its environment files for their account and domain, in
 * a folder of theirs that names the version of Slipway which it is made with.
 */
package dev.slipway.adopt;
