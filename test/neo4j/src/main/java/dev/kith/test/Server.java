package dev.kith.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j Community server for tests: Bolt on 127.0.0.1, nothing else.
 *
 * <pre>Server HOME PORT [--auth] [--temporary] [--set NAME=VALUE]...</pre>
 *
 * HOME is the data folder. PORT 0 lets the system pick a free port. With --auth, authentication is on
 * and the environment variables KITH_NEO4J_USER and KITH_NEO4J_PASSWORD name the one account (they are
 * not arguments, so that they do not show in a process list). With --temporary, HOME is deleted on the
 * way out. --set passes a neo4j.conf setting through.
 *
 * Prints one line on stdout, "READY bolt://127.0.0.1:PORT", once queries can be run. Stops when it gets
 * SIGTERM or SIGINT, or when stdin closes: a parent that holds the other end of the pipe cannot die and
 * leave it behind. Exit status: 0 after stdin closed, 143 or 130 after a signal, 1 when it could not
 * start, 2 for wrong arguments.
 */
public final class Server {
    private static volatile DatabaseManagementService service;

    private Server() {}

    public static void main(String[] args) {
        if (args.length < 2) usage("HOME and PORT are needed");
        Path home = Path.of(args[0]).toAbsolutePath();
        int port = -1;
        try {
            port = Integer.parseInt(args[1]);
        } catch (NumberFormatException e) {
            usage("PORT is not a number: " + args[1]);
        }
        if (port < 0 || port > 65535) usage("PORT is out of range: " + args[1]);
        boolean auth = false;
        boolean temporary = false;
        Properties settings = new Properties();
        for (int i = 2; i < args.length; i++) {
            switch (args[i]) {
                case "--auth" -> auth = true;
                case "--temporary" -> temporary = true;
                case "--set" -> {
                    int eq = i + 1 < args.length ? args[i + 1].indexOf('=') : -1;
                    if (eq < 1) usage("--set needs NAME=VALUE");
                    settings.setProperty(args[i + 1].substring(0, eq), args[i + 1].substring(eq + 1));
                    i++;
                }
                default -> usage("unknown argument: " + args[i]);
            }
        }
        String user = System.getenv("KITH_NEO4J_USER");
        String password = System.getenv("KITH_NEO4J_PASSWORD");
        if (auth && (user == null || user.isEmpty() || password == null || password.isEmpty())) {
            usage("--auth needs KITH_NEO4J_USER and KITH_NEO4J_PASSWORD in the environment");
        }

        stopOnExit(home, temporary);
        stopWhenStdinCloses();
        try {
            service = start(home, port, auth, settings);
            if (auth) setAccount(service, user, password);
            System.out.println("READY bolt://127.0.0.1:" + boltPort(service));
            System.out.flush();
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static DatabaseManagementService start(
            Path home, int port, boolean auth, Properties settings) throws IOException {
        // The builder takes settings by name from a file only.
        Path file = Files.createDirectories(home).resolve("server.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        SocketAddress address = new SocketAddress("127.0.0.1", port);
        return new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(file)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(GraphDatabaseSettings.auth_enabled, auth)
                .setConfig(GraphDatabaseSettings.auth_minimum_password_length, 1)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                // Waited out for each of Bolt's two thread pools, and 5 s by default: a stop took 10.
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(2))
                .build();
    }

    /** Makes user/password the only account. Calls made in this process need no password themselves. */
    private static void setAccount(DatabaseManagementService service, String user, String password) {
        GraphDatabaseService system = service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        Map<String, Object> parameters = Map.of("user", user, "password", password);
        List<String> statements = user.equals("neo4j")
                ? List.of("ALTER USER $user SET PASSWORD $password CHANGE NOT REQUIRED")
                : List.of(
                        "CREATE OR REPLACE USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
                        "DROP USER neo4j IF EXISTS");
        for (String statement : statements) {
            try (Transaction tx = system.beginTx()) {
                tx.execute(statement, parameters).close();
                tx.commit();
            }
        }
    }

    private static int boltPort(DatabaseManagementService service) {
        GraphDatabaseAPI database =
                (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        return database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static void stopOnExit(Path home, boolean temporary) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            DatabaseManagementService running = service;
            if (running != null) running.shutdown();
            if (temporary) delete(home);
        }, "kith-stop"));
    }

    private static void stopWhenStdinCloses() {
        Thread watch = new Thread(() -> {
            try (InputStream in = System.in) {
                byte[] ignored = new byte[256];
                while (in.read(ignored) >= 0) {
                    // Nothing is said over stdin; only its end matters.
                }
            } catch (IOException e) {
                // A broken pipe means the same as a closed one.
            }
            System.exit(0);
        }, "kith-stdin");
        watch.setDaemon(true);
        watch.start();
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException | RuntimeException e) {
            System.err.println("could not delete " + folder + ": " + e);
        }
    }

    private static void usage(String problem) {
        System.err.println(problem);
        System.err.println("usage: Server HOME PORT [--auth] [--temporary] [--set NAME=VALUE]...");
        System.exit(2);
    }
}
