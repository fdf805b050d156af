package dev.slipway.construct.rds;

import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.LogFilter;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.Naming;
import software.constructs.Construct;

/** How long those statements take that the log of a PostgreSQL tells of. */
public final class SlowStatements extends Part {
  /** Whose, how it is named, and the name of the group that holds its log. */
  public record Inputs(Naming naming, String logGroup) {}

  // 2026-11-27 02:00:00 UTC:10.0.11.5(41234):app@shop:[1234]:LOG:  duration: 312.345 ms  statement:
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.overview.parameter-groups.html
  private static final String BEFORE = "[date, time, source=\"*:LOG:\", ";
  private static final String BEHIND = "word=\"duration:\", duration, unit=\"ms\", ...]";
  private static final int SECOND = 1000;

  private final Naming naming;
  private final LogFilter filter;

  public SlowStatements(Construct scope, String id, Inputs in) {
    super(scope, id);
    naming = in.naming();
    filter = filter(in, "single", BEFORE + BEHIND);
    // Two spaces stand before the word, and AWS does not say whether nothing is a word between
    // them.
    // A line fits one of the two patterns, whatever it is.
    filter(in, "double", BEFORE + "nothing=\"\", " + BEHIND);
  }

  /** The average, in seconds. */
  public Metric average() {
    return filter
        .metric("Average")
        .in(SECOND)
        .saying(
            new Complaint(naming, "slow-statements", "The database takes long over statements."));
  }

  private LogFilter filter(Inputs in, String spaces, String pattern) {
    return new LogFilter(
        this,
        spaces,
        new LogFilter.Inputs(
            in.logGroup(),
            "slow-statements-" + spaces,
            pattern,
            "$duration",
            "Milliseconds",
            naming.prefix(),
            "StatementDuration"));
  }
}
