/** Names that several stacks claim, and the settings of their files that make them alike. */
package dev.slipway.names;
