package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A JVM under a locale of its own that calls a function whose every name is beyond ASCII; says the answer in ASCII. */
final class NonAsciiFleet {

    private NonAsciiFleet() {}

    /** @param arguments the folder of the runs, the folder of the archives, the handler's class file, the runtime loop */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FleetSettings settings = FleetSettings.likeAws()
                .withFolders(Path.of(arguments[0]), Path.of(arguments[1]))
                .withCpu(CpuScaling.UNSCALED)
                .withRuntime(RuntimeLoop.valueOf(arguments[3]));
        try (Fleet fleet = Fleet.open(settings)) {
            Path code = fleet.codeFolder("functions");
            pack(Files.readAllBytes(Path.of(arguments[2])), Files.createDirectories(code.resolve("lib")));
            FunctionRevision revision = new FunctionRevision(
                    "greets",
                    "1",
                    code,
                    "gr\u00fc\u00dfe.Gru\u00df::gr\u00fc\u00dfe",
                    512,
                    Duration.ofSeconds(30),
                    Map.of("GREETING", "it's \u65e5\u672c"));
            Invocation invocation =
                    new Invocation("id", "\"\u00e9t\u00e9\"".getBytes(StandardCharsets.UTF_8), "arn", null, null);
            InvocationEnd end = fleet.invoke(revision, invocation).join();
            System.out.println("answer "
                    + URLEncoder.encode(
                            RunningFleet.text(end) + RunningFleet.log(end).replace("\n", " "), StandardCharsets.UTF_8));
        }
    }

    /** A jar of a name that this JVM may have no bytes for is named by a shell. */
    private static void pack(byte[] handler, Path lib) throws IOException, InterruptedException {
        Path jar = lib.resolve("plain.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            add(zip, "gr\u00fc\u00dfe/Gru\u00df.class", handler);
            add(zip, "gr\u00f6\u00dfe.txt", "\u00fcber alles".getBytes(StandardCharsets.UTF_8));
        }
        String name = "$(printf '\\303\\274ber.jar')";
        new ProcessBuilder("sh", "-c", "mv \"$0\" \"$1/" + name + "\"", jar.toString(), lib.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
