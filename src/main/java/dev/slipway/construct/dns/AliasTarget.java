package dev.slipway.construct.dns;

/**
 * What a host name can lead to inside AWS, whatever its addresses are today.
 *
 * @param name its name in DNS
 * @param zoneId the zone of AWS's that this name stands in
 * @param speaksIpv6 whether it has addresses of both kinds
 * @param tellsHealth whether Route 53 may ask how it is: a distribution does not tell
 */
public record AliasTarget(String name, String zoneId, boolean speaksIpv6, boolean tellsHealth) {}
