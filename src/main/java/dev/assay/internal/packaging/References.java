package dev.assay.internal.packaging;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/** The types (by internal name) and strings that classes name. */
final class References {

    private static final String SERVICE_LOADER = "java/util/ServiceLoader";
    private static final int UTF8_LENGTH_BYTES = 2;

    private final Set<String> types = new HashSet<>();
    private final Set<String> usedTypes = new HashSet<>();
    private final Set<String> strings = new HashSet<>();

    Set<String> types() {
        return types;
    }

    Set<String> strings() {
        return strings;
    }

    /** Whether any of the classes works with {@link java.util.ServiceLoader}. */
    boolean lookUpServices() {
        return types.contains(SERVICE_LOADER);
    }

    /**
     * Whether a type is more than named: one of its members is used, or it stands in a descriptor. Each class names the
     * class around it, used or not.
     */
    boolean uses(String type) {
        return usedTypes.contains(type);
    }

    /** Reads the constant pool: the classes, members, descriptors and strings that the code works with. */
    void addConstants(byte[] classFile) {
        ClassReader reader;
        try {
            reader = new ClassReader(classFile);
        } catch (IllegalArgumentException newerThanKnown) {
            return;
        }
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0) {
                addConstant(reader, offset, buffer);
            }
        }
    }

    /** Tags: table 4.4-A of the Java Virtual Machine Specification. */
    private void addConstant(ClassReader reader, int offset, char[] buffer) {
        switch (reader.readByte(offset - 1)) {
            case 7 -> addObjectType(reader.readUTF8(offset, buffer));
            case 8 -> strings.add(reader.readUTF8(offset, buffer));
            case 9, 10, 11 -> usedTypes.add(reader.readClass(offset, buffer));
            case 12 -> addDescriptor(reader.readUTF8(offset + UTF8_LENGTH_BYTES, buffer));
            case 16 -> addDescriptor(reader.readUTF8(offset, buffer));
            default -> {}
        }
    }

    /** An internal name, or the descriptor of an array. */
    void addObjectType(String name) {
        if (name.startsWith("[")) {
            addDescriptor(name);
        } else {
            types.add(name);
        }
    }

    /** The descriptor of a field or method. */
    void addDescriptor(String descriptor) {
        if (descriptor.startsWith("(")) {
            for (Type argument : Type.getArgumentTypes(descriptor)) {
                addType(argument);
            }
            addType(Type.getReturnType(descriptor));
        } else {
            addType(Type.getType(descriptor));
        }
    }

    private void addType(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            types.add(element.getInternalName());
            usedTypes.add(element.getInternalName());
        }
    }
}
