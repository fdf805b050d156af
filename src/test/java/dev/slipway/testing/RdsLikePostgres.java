package dev.slipway.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * A real PostgreSQL that looks as RDS hands one over: passwords count, and the master login is no
 * superuser but may create databases and roles, and owns the databases {@code postgres} and {@code
 * template1}.
 */
public final class RdsLikePostgres implements AutoCloseable {
  public static final String MASTER = "master";
  public static final String MASTER_PASSWORD = "only-the-set-up-task-reads-this";

  private final EmbeddedPostgres server;

  /** The major version of LTT, Alva and H2O. */
  public RdsLikePostgres(Path directory) throws IOException, SQLException {
    this(directory, EmbeddedPostgres.builder());
  }

  /** That of Fibonacco, with what stands in for pgvector. */
  public static RdsLikePostgres older(Path directory) throws IOException, SQLException {
    var server = EmbeddedPostgres.builder().setPgBinaryResolver((system, machine) -> olderBinary());
    var postgres = new RdsLikePostgres(directory, server);
    postgres.offerVector();
    return postgres;
  }

  private RdsLikePostgres(Path directory, EmbeddedPostgres.Builder builder)
      throws IOException, SQLException {
    FullRun.starts("PostgreSQL");
    // The server may run as another user than the test does when that is root.
    var rules = Files.createFile(directory.resolve("pg_hba.conf"));
    Files.writeString(
        rules,
        """
        host all postgres 127.0.0.1/32 trust
        host all all 127.0.0.1/32 scram-sha-256
        """);
    server = builder.setServerConfig("hba_file", rules.toString()).start();
    superuser("CREATE ROLE master LOGIN CREATEDB CREATEROLE PASSWORD '" + MASTER_PASSWORD + "'");
    superuser("ALTER DATABASE postgres OWNER TO master");
    superuser("ALTER DATABASE template1 OWNER TO master");
  }

  /** What pom.xml puts there: the archive within an archive of its platform. */
  private static InputStream olderBinary() throws IOException {
    try (var jar = new ZipFile("target/older-postgres.jar")) {
      var binary = jar.stream().filter(each -> each.getName().endsWith(".txz")).findFirst();
      return new ByteArrayInputStream(jar.getInputStream(binary.orElseThrow()).readAllBytes());
    }
  }

  /** An extension that a master login may create, as RDS has pgvector. */
  private void offerVector() throws SQLException, IOException {
    String share = rows("postgres", "SELECT setting FROM pg_config WHERE name = 'SHAREDIR'").get(0);
    Path extensions = Path.of(share, "extension");
    Files.writeString(
        extensions.resolve("vector.control"),
        "default_version = '0.8.1'\nrelocatable = true\ntrusted = true\n");
    Files.writeString(extensions.resolve("vector--0.8.1.sql"), "CREATE DOMAIN vector AS real[];\n");
  }

  public int port() {
    return server.getPort();
  }

  /** Runs a statement with no right missing, as only AWS itself could. */
  public void superuser(String statement) throws SQLException {
    try (var connection = connect("postgres", "", "postgres")) {
      connection.createStatement().execute(statement);
    }
  }

  /** The rows of a query, each as the text of its first column. */
  public List<String> rows(String database, String query) throws SQLException {
    try (var connection = connect("postgres", "", database)) {
      var rows = new ArrayList<String>();
      var result = connection.createStatement().executeQuery(query);
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    }
  }

  /** Logs in, which throws when the server refuses. */
  public Connection connect(String user, String password, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, user, password);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
