package dev.slipway.operation.terraform;

/**
 * A fault that Terraform reports.
 *
 * @param address of the resource that it is about; empty where it is about none
 */
record Diagnostic(String summary, String detail, String address) {
  String text() {
    return (summary + "\n" + detail).strip();
  }
}
