package dev.assay.testkit;

import dev.assay.internal.targets.localstack.LocalStackSettings;
import dev.assay.internal.targets.localstack.engine.DockerEngine;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import java.util.Optional;

/** Whether tests that need a Docker engine and LocalStack's image can run here. */
public final class Docker {

    private static final Optional<String> MISSING = missing();

    private Docker() {}

    /** For {@code @EnabledIf}. */
    public static boolean isAvailable() {
        return MISSING.isEmpty();
    }

    @SuppressWarnings("SystemOut") // JUnit tells that a test was skipped, and not why the answer here is no.
    private static Optional<String> missing() {
        EngineSearch search = EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY);
        Optional<String> missing =
                search.engine().map(Docker::withoutImage).orElseGet(() -> Optional.of(search.reason()));
        missing.ifPresent(reason -> System.out.println("Tests that need LocalStack are skipped: " + reason));
        return missing;
    }

    private static Optional<String> withoutImage(DockerEngine engine) {
        try (engine) {
            String image = LocalStackSettings.from(
                            name -> Optional.ofNullable(System.getProperty(name)), System::getenv)
                    .image()
                    .name();
            return engine.has(image) ? Optional.empty() : Optional.of("the Docker engine has no image " + image);
        }
    }
}
