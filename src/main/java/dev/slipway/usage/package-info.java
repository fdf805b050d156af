/** What somebody types after the name of a script. */
package dev.slipway.usage;
