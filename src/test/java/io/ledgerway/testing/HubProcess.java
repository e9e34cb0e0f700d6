package io.ledgerway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.Ledgerway;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The hub as a process of its own, with its own working directory: started, asked over HTTP, and killed. */
public final class HubProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As README runs the packaged hub. */
    private static final List<String> AS_DEPLOYED =
            List.of("-Xmx256m", "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1");

    private final Path directory;
    private final List<String> jvm;
    private final String classPath;
    private final String program;
    private final List<String> settings;
    private final int port = freePort();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process process;

    /** A hub as README runs the packaged one. */
    public HubProcess(Path directory, List<String> settings) {
        this(directory, AS_DEPLOYED, settings);
    }

    /**
     * @param directory working directory; gets the shipped routes unless it has some
     * @param jvm options of the virtual machine
     * @param settings settings as {@code key=value}; of several for a key the last counts
     */
    public HubProcess(Path directory, List<String> jvm, List<String> settings) {
        this(directory, jvm, classPath(), Ledgerway.class.getName(), settings);
    }

    private HubProcess(Path directory, List<String> jvm, String classPath, String program, List<String> settings) {
        this.directory = directory;
        this.jvm = jvm;
        this.classPath = classPath;
        this.program = program;
        this.settings = List.copyOf(settings.stream()
                .collect(Collectors.toMap(
                        setting -> setting.split("=", 2)[0], setting -> setting, (one, other) -> other, TreeMap::new))
                .values());
        copyRoutes(directory.resolve("routes"));
    }

    /** A hub whose own clock is so far from the true time: ahead, or behind where negative. */
    public static HubProcess withClock(Duration offset, Path directory, List<String> settings) {
        List<String> jvm = new ArrayList<>(AS_DEPLOYED);
        jvm.add("-D" + HubWithWrongClock.OFFSET + "=" + offset);
        Path program = HubWithWrongClock.alone(directory.resolve("program"));
        return new HubProcess(
                directory,
                jvm,
                classPath() + File.pathSeparator + program,
                HubWithWrongClock.class.getName(),
                settings);
    }

    /** Starts the hub and waits until it is ready. */
    public HubProcess start() {
        return launch().awaitReady();
    }

    /** Starts the process. */
    public HubProcess launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath, program));
        command.add("--server.port=" + port);
        command.add("--spring.security.user.name=admin");
        command.add("--spring.security.user.password=admin");
        settings.forEach(setting -> command.add("--" + setting));
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until it takes work. */
    public HubProcess awaitReady() {
        Awaitility.await("the hub is ready; see " + log())
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(e -> !(e instanceof IllegalStateException))
                .until(() -> alive() && ready());
        return this;
    }

    /**
     * Whether it takes work now.
     *
     * @throws IOException when it does not answer
     */
    public boolean ready() throws IOException {
        return status("GET", "/actuator/health/readiness", null) == 200;
    }

    /** Halts it where it stands, as {@code kill -STOP}; its connections stay open. */
    public void pause() {
        signal("STOP");
    }

    /** Lets a halted one go on. */
    public void resume() {
        signal("CONT");
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    /** Asks the API as administrator. */
    public JsonNode get(String path) {
        try {
            HttpResponse<String> answer = send("GET", path, null);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A flow as the API shows it. */
    public JsonNode flow(String name) {
        for (JsonNode flow : get("/api/flows")) {
            if (flow.path("flow").asText().equals(name)) {
                return flow;
            }
        }
        throw new IllegalStateException("The hub has no flow " + name);
    }

    /** Posts without a body; answers the status. */
    public int post(String path) {
        try {
            return status("POST", path, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Posts JSON; answers the status.
     *
     * @throws IOException when no answer came
     */
    public int postJson(String path, String json) throws IOException {
        return send("POST", path, json).statusCode();
    }

    /** The hub's own address, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return directory.resolve("hub.log");
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            join();
        }
    }

    private boolean alive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The hub ended while it started; see " + log());
        }
        return true;
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int status(String method, String path, String body) throws IOException {
        return send(method, path, body).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes()))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void copyRoutes(Path to) {
        if (Files.exists(to)) {
            return;
        }
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
