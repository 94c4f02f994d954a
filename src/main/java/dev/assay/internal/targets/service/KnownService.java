package dev.assay.internal.targets.service;

import dev.assay.targets.CapabilityTable;
import java.util.Locale;

/**
 * A service that speaks the APIs of AWS Lambda and Amazon S3, with what it shows to a client that sees only its answers. A target that sees more, for
 * example the service's containers, replaces rows of the table.
 */
public enum KnownService {
    /** LocalStack, as published: read from the source of 4.14.0. */
    LOCALSTACK("LocalStack", "java21"),
    /** The server of moto: read from the source of 5.2.5. */
    MOTO("moto", "java17"),
    /** The embedded target of another run of Assay. */
    EMBEDDED("Assay's embedded target", "java17"),
    /** Anything else that answers as AWS does. */
    UNKNOWN("a service that Assay does not know", "java21");

    private final String title;
    private final String javaRuntime;

    KnownService(String title, String javaRuntime) {
        this.title = title;
        this.javaRuntime = javaRuntime;
    }

    /** What settings call it: {@code localstack}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What sentences call it: {@code LocalStack}. */
    public String title() {
        return title;
    }

    /** The Lambda runtime identifier for functions that are compiled for Java 17: one that the service has an image or a JVM for. */
    public String javaRuntime() {
        return javaRuntime;
    }

    /** What it shows to a client that sees only its answers. */
    public CapabilityTable capabilities() {
        return CapabilityTable.of(
                switch (this) {
                    case LOCALSTACK -> LocalStackService::shows;
                    case MOTO -> MotoService::shows;
                    case EMBEDDED -> EmbeddedService::shows;
                    case UNKNOWN -> ProfilerSupport::shows;
                });
    }
}
