package dev.slipway.operation.smoke;

/** Status codes as a target group writes them: {@code 200}, {@code 200,202}, {@code 200-299}. */
final class Codes {
  private Codes() {}

  static boolean match(String codes, int status) {
    for (String each : codes.split(",", -1)) {
      String[] ends = each.strip().split("-", 2);
      if (Integer.parseInt(ends[0]) <= status
          && status <= Integer.parseInt(ends[ends.length - 1])) {
        return true;
      }
    }
    return false;
  }
}
