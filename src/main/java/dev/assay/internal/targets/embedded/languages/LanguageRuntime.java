package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;
import java.util.List;

/** What runs functions of one runtime that is not Java. */
public interface LanguageRuntime {

    /** The command that starts an instance, which runs in the function's code folder. */
    List<String> command(Start start);

    /** What instances must be able to see, besides their code. */
    List<Path> files();

    /** As the report writes it. */
    String description();
}
