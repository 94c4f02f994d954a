package dev.assay.internal.packaging;

import java.util.List;
import java.util.Map;

/** One entry of a class path: a folder of the user's own code, or a jar. Names are paths within it, with slashes. */
sealed interface ClassPathEntry permits CodeFolder, Library {

    boolean contains(String name);

    byte[] read(String name);

    /** Whether a file may be run as a program. */
    boolean isExecutable(String name);

    /** The names of the files directly in a folder; none if there is no such folder. */
    List<String> filesIn(String folder);

    /** The services that this entry provides, with the internal names of the classes that provide them. */
    Map<String, List<String>> services();
}
