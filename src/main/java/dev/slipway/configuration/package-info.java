/**
 * The page of all keys that environment files have: what each means and takes, made of the same
 * records by which the files are read.
 */
package dev.slipway.configuration;
