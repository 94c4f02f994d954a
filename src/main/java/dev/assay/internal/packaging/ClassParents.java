package dev.assay.internal.packaging;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;

/** What the JVM needs in order to load a class without running it: its superclass and interfaces. */
final class ClassParents {

    private ClassParents() {}

    static List<String> of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        List<String> parents = new ArrayList<>(List.of(reader.getInterfaces()));
        parents.add(reader.getSuperName());
        return parents;
    }
}
