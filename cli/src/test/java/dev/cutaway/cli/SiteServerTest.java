package dev.cutaway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {
    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private SiteServer server;

    @BeforeEach
    void open() throws IOException {
        var site = folder.resolve("site");
        Files.createDirectories(site.resolve("toy"));
        Files.createDirectories(site.resolve("sim"));
        Files.createDirectories(site.resolve("assets"));
        Files.writeString(site.resolve("index.html"), "<p>home é</p>");
        Files.writeString(site.resolve("404.html"), "<p>lost</p>");
        Files.writeString(site.resolve("toy/index.html"), "<p>toy</p>");
        Files.writeString(site.resolve("sim/toy-1.wasm"), "wasm");
        Files.writeString(site.resolve("assets/inter.woff2"), "font");
        Files.writeString(site.resolve("assets/exhibit-1.js"), "script");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(site.resolve("way-out.txt"), folder.resolve("secret.txt"));
        server = SiteServer.at(site, 0);
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void pages_are_found_by_their_folder() throws Exception {
        assertThat(get("/").body()).isEqualTo("<p>home é</p>");
        assertThat(get("/toy/").body()).isEqualTo("<p>toy</p>");
        assertThat(get("/toy").statusCode()).isEqualTo(301);
        assertThat(get("/toy").headers().firstValue("Location")).contains("/toy/");
    }

    @Test
    void every_kind_of_file_has_its_type() throws Exception {
        assertThat(type("/")).isEqualTo("text/html; charset=utf-8");
        assertThat(type("/sim/toy-1.wasm")).isEqualTo("application/wasm");
        assertThat(type("/assets/inter.woff2")).isEqualTo("font/woff2");
        assertThat(type("/assets/exhibit-1.js")).isEqualTo("text/javascript; charset=utf-8");
    }

    @Test
    void what_is_not_there_gets_the_lost_page() throws Exception {
        for (var path : new String[] {"/nothing", "/nothing/", "/sim/", "/%00"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("<p>lost</p>");
        }
    }

    @Test
    void nothing_outside_the_folder_is_served() throws IOException {
        var ways =
                new String[] {
                    "/../secret.txt",
                    "/toy/../../secret.txt",
                    "/%2e%2e/secret.txt",
                    "/..%2fsecret.txt",
                    "/way-out.txt",
                    "//" + folder.resolve("secret.txt"),
                    folder.resolve("secret.txt").toString()
                };
        for (var way : ways) {
            assertThat(raw("GET " + way + " HTTP/1.1"))
                    .as(way)
                    .matches("(?s)HTTP/1.1 (404|400).*")
                    .doesNotContain("secret");
        }
    }

    @Test
    void a_folder_without_its_slash_never_leads_to_another_host() throws IOException {
        assertThat(raw("GET //toy HTTP/1.1")).doesNotContainIgnoringCase("Location: //");
    }

    @Test
    void only_reading_is_allowed() throws Exception {
        var post =
                HttpRequest.newBuilder(address("/"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build();
        var answer = client.send(post, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void a_head_has_the_length_and_no_body() throws IOException {
        assertThat(raw("HEAD /toy/ HTTP/1.1"))
                .contains("200 OK")
                .containsIgnoringCase("Content-Length: 10")
                .doesNotContain("<p>");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        var tag = get("/toy/").headers().firstValue("ETag").orElseThrow();
        var again = HttpRequest.newBuilder(address("/toy/")).header("If-None-Match", tag).build();

        var answer = client.send(again, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_taken_port_is_left_for_the_next_one_or_refused() throws IOException {
        var taken = server.port();
        try (var next = SiteServer.near(folder, taken)) {
            assertThat(next.port()).isGreaterThan(taken);
        }
        assertThatThrownBy(() -> SiteServer.at(folder, taken)).isInstanceOf(BindException.class);
    }

    private String type(String path) throws Exception {
        return get(path).headers().firstValue("Content-Type").orElseThrow();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(address(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /// What a client may send that a well-behaved one tidies up before.
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
            var text = request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
