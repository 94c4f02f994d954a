package dev.assay.internal.targets.embedded.languages;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which Lambda runtimes this machine can run. Nothing is looked for before somebody asks. */
public final class Languages {

    private static final Languages OF_THIS_MACHINE = new Languages(Programs.ofThisMachine(), Jdk.running());
    private static final String REMEDY =
            ", or use LocalStack, which runs it in a container (-Dassay.target=localstack)";

    private final Pythons pythons;
    private final Nodes nodes;
    private final Jdks jdks;
    private final boolean executables;
    private final Map<String, Optional<Interpreter>> found = new ConcurrentHashMap<>();

    Languages(Programs programs, Jdk running) {
        this.pythons = new Pythons(programs);
        this.nodes = new Nodes(programs);
        this.jdks = new Jdks(programs, running);
        this.executables = !System.getProperty("os.name").startsWith("Windows");
    }

    /** Those of the machine that runs the experiment. */
    public static Languages ofThisMachine() {
        return OF_THIS_MACHINE;
    }

    /**
     * The runtime that stands for a family here.
     *
     * @param family {@code java}, {@code python}, {@code nodejs} or {@code provided}
     * @return for example {@code python3.13}; empty if this machine has none of Lambda's versions
     */
    public Optional<String> usual(String family) {
        return switch (family) {
            case "java" -> Optional.of(jdks.usual());
            case "python" ->
                found.computeIfAbsent(family, any -> pythons.usual()).map(one -> "python" + one.version());
            case "nodejs" ->
                found.computeIfAbsent(family, any -> nodes.usual()).map(one -> "nodejs" + one.version() + ".x");
            case "provided" -> executables ? Optional.of("provided.al2023") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Why functions of a runtime, or of a family of runtimes, do not run here, with the remedy; empty if they do. */
    public Optional<String> missing(String runtime) {
        if (usual(runtime).isPresent()) {
            return Optional.empty();
        }
        return RuntimeIdentifier.parse(runtime)
                .map(this::missing)
                .orElseGet(() -> Optional.of(familyMissing(runtime) + REMEDY));
    }

    private Optional<String> missing(RuntimeIdentifier runtime) {
        boolean there = switch (runtime.family()) {
            case "java" -> jdks.of(runtime).isPresent();
            case "provided" -> executables;
            default -> interpreter(runtime).isPresent();
        };
        return there ? Optional.empty() : Optional.of(versionMissing(runtime) + REMEDY);
    }

    /** Why functions of a runtime find no AWS SDK on this machine, with the remedy; empty if they do, or if it is none that has one. */
    public Optional<String> sdkMissing(String runtime) {
        String identifier = usual(runtime).orElse(runtime);
        if (identifier.startsWith("nodejs")) {
            return Optional.of(
                    "Node has no AWS SDK of its own here. Name the clients that it uses in a package.json beside it"
                            + REMEDY);
        }
        return RuntimeIdentifier.parse(identifier)
                .filter(one -> one.family().equals("python"))
                .flatMap(this::interpreter)
                .filter(python -> !python.finds("boto3"))
                .map(python -> python.program() + " has no boto3. Name it in a requirements.txt beside the function, or"
                        + " install it there (" + python.program() + " -m pip install boto3)" + REMEDY);
    }

    private static String familyMissing(String family) {
        return switch (family) {
            case "python" -> "there is no Python of 3.9 or later here. Install one";
            case "nodejs" -> "there is no Node 20, 22, 24 or 26 here. Install one";
            default ->
                "functions run here in Java, Python, Node, or as executables (provided.al2023). Choose one of those";
        };
    }

    private static String versionMissing(RuntimeIdentifier runtime) {
        return switch (runtime.family()) {
            case "java" -> "there is no JDK " + runtime.version() + " or later here. Install one";
            case "python" ->
                "there is no Python " + runtime.version() + " here. Install it, name another version, or \"python\""
                        + " for the one that is here";
            case "nodejs" ->
                "there is no Node " + runtime.version() + " here. Install it, name another version, or \"nodejs\" for"
                        + " the one that is here";
            default -> "this system runs no Linux executables. Use Linux";
        };
    }

    /**
     * The JDK that runs functions of a Java runtime.
     *
     * @throws IllegalArgumentException if it is no Java runtime, or there is none
     */
    public Jdk jdk(String runtime) {
        return RuntimeIdentifier.parse(runtime)
                .flatMap(jdks::of)
                .orElseThrow(() -> new IllegalArgumentException("runtime (" + runtime + ") must run here"));
    }

    /**
     * What runs functions of another runtime than Java.
     *
     * @throws IllegalArgumentException if it does not run here
     */
    public LanguageRuntime runtime(String runtime, LanguageFiles files) {
        RuntimeIdentifier identifier = RuntimeIdentifier.parse(runtime)
                .orElseThrow(() -> new IllegalArgumentException("runtime (" + runtime + ") must be known"));
        return switch (identifier.family()) {
            case "python" -> new PythonRuntime(needed(identifier), files.unpacked(PythonRuntime.LOOP));
            case "nodejs" -> new NodeRuntime(needed(identifier), files.unpacked(NodeRuntime.LOOP));
            case "provided" -> new ExecutableRuntime();
            default -> throw new IllegalArgumentException("runtime (" + runtime + ") must not be Java");
        };
    }

    private Interpreter needed(RuntimeIdentifier runtime) {
        return interpreter(runtime)
                .orElseThrow(() -> new IllegalArgumentException("runtime (" + runtime.text() + ") must run here"));
    }

    private Optional<Interpreter> interpreter(RuntimeIdentifier runtime) {
        return found.computeIfAbsent(
                runtime.text(),
                text -> runtime.family().equals("python")
                        ? pythons.of(runtime.version())
                        : nodes.of(runtime.version()));
    }
}
