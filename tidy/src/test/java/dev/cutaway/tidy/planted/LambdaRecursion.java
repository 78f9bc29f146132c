package dev.cutaway.tidy.planted;

import java.util.List;

final class LambdaRecursion {
    int depth(List<LambdaRecursion> children) {
        return children.stream().mapToInt(child -> child.depth(children)).max().orElse(0);
    }
}
