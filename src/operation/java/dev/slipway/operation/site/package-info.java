/** A built front end, brought to where a CDN fetches it. */
package dev.slipway.operation.site;
