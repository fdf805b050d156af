/**
 * What holds in every stack, whoever's it is: the rules that scripts/check asks of each. They read
 * the synthesized model and know nothing of who wrote it.
 */
package dev.slipway.policy;
