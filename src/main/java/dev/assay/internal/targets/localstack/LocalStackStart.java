package dev.assay.internal.targets.localstack;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.internal.targets.localstack.cleanup.LeftBehind;
import dev.assay.internal.targets.localstack.cleanup.Removed;
import dev.assay.internal.targets.localstack.cleanup.RunCleanup;
import dev.assay.internal.targets.localstack.cleanup.RunLabels;
import dev.assay.internal.targets.localstack.engine.DockerEngine;
import dev.assay.internal.targets.localstack.engine.NeededImage;
import dev.assay.internal.targets.localstack.engine.StartFailure;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.testcontainers.utility.TestcontainersConfiguration;

/** Starts LocalStack on a Docker engine and makes a target of it. */
final class LocalStackStart {

    private static final String SWITCHED_OFF = "-D" + LocalStackSettings.LIMITS + "=off leaves instances unlimited";

    private final LocalStackSettings settings;
    private final DockerEngine engine;
    private final Consumer<String> progress;
    private final String javaRuntime;

    /** @param progress takes a line where something takes long */
    LocalStackStart(LocalStackSettings settings, DockerEngine engine, Consumer<String> progress) {
        this.settings = settings;
        this.engine = engine;
        this.progress = progress;
        this.javaRuntime = JavaRuntime.choose(
                settings.runtimeImages().byRuntime().keySet(), Runtime.version().feature());
    }

    LocalStackTarget target() {
        settings.requireToken();
        if (settings.reuse() && !TestcontainersConfiguration.getInstance().environmentSupportsReuse()) {
            throw new InvalidInputException(
                    Problem.OPTION,
                    LocalStackSettings.REUSE + " (true) must be allowed by Testcontainers",
                    "Set TESTCONTAINERS_REUSE_ENABLE=true in the environment");
        }
        engine.provide(NeededImage.of(settings.image()), settings.pullTimeout(), progress);
        engine.provide(NeededImage.of(settings.runtimeImages(), javaRuntime), settings.pullTimeout(), progress);
        tellOf(LeftBehind.removeFrom(engine.client()));
        RunLabels labels = settings.reuse() ? RunLabels.ofKept() : RunLabels.ofNewRun();
        RunCleanup cleanup = settings.reuse() ? null : RunCleanup.of(engine.client(), labels, progress);
        try {
            return started(new LocalStackServer(
                    settings.image().name(), settings.port(), variables(labels), labels.forLocalStack(), cleanup));
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            if (cleanup != null) {
                cleanup.close();
            }
            throw StartFailure.of(settings.image(), settings.port(), e, "");
        }
    }

    private LocalStackTarget started(LocalStackServer server) {
        try {
            server.start();
            ReachCheck.require(server.address());
            CapabilityTable capabilities = capabilities(server);
            return new LocalStackTarget(
                    server, engine, capabilities, facts(server, capabilities), javaRuntime, settings.runtimeImages());
        } catch (InvalidInputException e) {
            server.discard();
            throw e;
        } catch (RuntimeException e) {
            String printed = server.lastLines();
            server.discard();
            throw StartFailure.of(settings.image(), settings.port(), e, printed);
        }
    }

    private void tellOf(Removed leftBehind) {
        leftBehind.text().ifPresent(what -> progress.accept("removed what an earlier run left behind: " + what));
        leftBehind.failures().forEach(progress);
    }

    private Map<String, String> variables(RunLabels labels) {
        Map<String, String> variables = new LinkedHashMap<>();
        // Testcontainers adds its own; instances would outlive LocalStack without anybody knowing whose they are.
        variables.put("LAMBDA_DOCKER_FLAGS", labels.flagsForInstances());
        variables.put("ASSAY_LIMITS", settings.limits() ? "1" : "0");
        if (!settings.runtimeImages().byRuntime().isEmpty()) {
            variables.put(
                    "LAMBDA_RUNTIME_IMAGE_MAPPING", settings.runtimeImages().json());
        }
        AuthToken token = settings.authToken();
        if (token != null) {
            variables.put(LocalStackSettings.TOKEN_VARIABLE, token.value());
        }
        return variables;
    }

    private CapabilityTable capabilities(LocalStackServer server) {
        Optional<String> off = settings.limits() ? Optional.empty() : Optional.of(SWITCHED_OFF);
        if (settings.limits() && !server.limitsInstances()) {
            off = Optional.of("the hook that limits instances does not know this LocalStack from inside; see its log");
        }
        return LocalStackCapabilities.table(
                off.or(engine::cannotLimitCpu), off.or(engine::cannotLimitMemory), engine.elsewhere());
    }

    private Map<String, String> facts(LocalStackServer server, CapabilityTable capabilities) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(RunRecord.IMAGE, settings.image().toString());
        facts.put("LocalStack", server.address().toString());
        facts.put("Docker engine", engine.description());
        facts.put(
                "Lambda runtime",
                javaRuntime + ", image " + settings.runtimeImages().image(javaRuntime));
        facts.put("Limits", capabilities.support(Capability.CPU_FOLLOWS_MEMORY).reason());
        return facts;
    }
}
