package dev.slipway.operation;

/** What keeps a command from going on; the message says why, and what would help. */
public class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  public Trouble(String message) {
    this(1, message);
  }

  /**
   * Of a kind that others must be able to tell.
   *
   * @param code the exit code
   */
  public Trouble(int code, String message) {
    super(message);
    this.code = code;
  }

  public Trouble(String message, Throwable cause) {
    this(1, message, cause);
  }

  public Trouble(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public int code() {
    return code;
  }
}
