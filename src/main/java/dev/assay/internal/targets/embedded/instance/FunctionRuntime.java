package dev.assay.internal.targets.embedded.instance;

import java.nio.file.Path;
import java.util.List;

/** What runs a handler: the part of an instance's command that follows from the Lambda runtime, not from the function. */
interface FunctionRuntime {

    /** Options of the virtual machine, which a function may replace by its own. */
    List<String> options();

    /** What no function may replace, the class path and the main class; the handler's name follows. */
    List<String> main();

    /** What instances must be able to see. */
    List<Path> files();

    /** How the report describes it. */
    String description();
}
