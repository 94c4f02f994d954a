package dev.assay.internal.targets.embedded.instance;

import java.nio.file.Path;
import java.util.List;

/** What runs a handler: the part of an instance's command that follows from the Lambda runtime, not from the function. */
interface FunctionRuntime {

    /** Options of the virtual machine, class path and main class; the handler's name follows. */
    List<String> arguments();

    /** What instances must be able to see. */
    List<Path> files();

    /** How a reader of the report is told. */
    String description();
}
