package dev.assay.internal.targets.localstack.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URLDecoder;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as some Docker engine would, where the tests have none of that kind: what each path gets is written down beforehand. */
final class ScriptedEngine implements AutoCloseable {

    static final String VERSION = """
            {"Version":"20.10.24","ApiVersion":"1.41","MinAPIVersion":"1.12","Os":"linux","KernelVersion":"6.1.0-40-amd64"}""";
    static final String INFO = """
            {"ServerVersion":"20.10.24","OSType":"linux","KernelVersion":"6.1.0-40-amd64","NCPU":2,"MemTotal":8340000768,
             "CpuCfsPeriod":true,"CpuCfsQuota":true,"MemoryLimit":true,"CgroupDriver":"systemd","CgroupVersion":"2",
             "SecurityOptions":["name=seccomp,profile=default"]}""";

    private final ServerSocketChannel listener;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private ScriptedEngine(ServerSocketChannel listener) {
        this.listener = listener;
        Thread thread = new Thread(this::accept, "scripted-engine");
        thread.setDaemon(true);
        thread.start();
    }

    /** One that answers on loopback as Docker 20.10.24 does. */
    static ScriptedEngine onLoopback() throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        return like20(listener, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** The same behind a socket of the file system. */
    static ScriptedEngine on(Path socket) throws IOException {
        return like20(ServerSocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(socket));
    }

    private static ScriptedEngine like20(ServerSocketChannel listener, SocketAddress address) throws IOException {
        listener.bind(address);
        return new ScriptedEngine(listener)
                .answers("/_ping", 200, "OK")
                .answers("/version", 200, VERSION)
                .answers("/info", 200, INFO);
    }

    ScriptedEngine answers(String path, int status, String body) {
        scripts.put(path, new Script(status, body, true));
        return this;
    }

    ScriptedEngine answersEverything(int status, String body) {
        scripts.keySet().forEach(path -> answers(path, status, body));
        return this;
    }

    /** Takes the request and says no more than this, for ever. */
    ScriptedEngine hangsAfter(String path, String body) {
        scripts.put(path, new Script(200, body, false));
        return this;
    }

    String host() throws IOException {
        return "tcp://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    /** Path and query of each request, without the version of the API. */
    List<String> asked() {
        return asked;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel connection = listener.accept();
                open.add(connection);
                Thread thread = new Thread(() -> serve(connection), "scripted-engine-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            asked.add("closed");
        }
    }

    private void serve(SocketChannel connection) {
        try {
            String path = requestPath(Channels.newInputStream(connection));
            asked.add(path);
            Script script = scripts.getOrDefault(
                    URLDecoder.decode(path.replaceFirst("\\?.*", ""), StandardCharsets.UTF_8), Script.UNKNOWN);
            OutputStream out = Channels.newOutputStream(connection);
            if (script.ends || !script.body.isEmpty()) {
                out.write(script.bytes());
                out.flush();
            }
            if (script.ends) {
                connection.close();
            }
        } catch (IOException gone) {
            asked.add("gone");
        }
    }

    private static String requestPath(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole request");
            }
            head.append((char) next);
        }
        return head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP/")).replaceFirst("^/v1\\.[0-9]+", "");
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (SocketChannel connection : open) {
            connection.close();
        }
    }

    private record Script(int status, String body, boolean ends) {

        static final Script UNKNOWN = new Script(404, "{\"message\":\"page not found\"}", true);

        byte[] bytes() {
            String length = ends ? "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" : "";
            String head = "HTTP/1.1 " + status + " Scripted\r\nContent-Type: application/json\r\n" + length
                    + "Connection: close\r\n\r\n";
            return (head + body).getBytes(StandardCharsets.UTF_8);
        }
    }
}
