package dev.cutaway.tidy.planted;

/// A branch calls itself only through the interface.
interface TreeRecursion {
    int leaves();

    record Branch(TreeRecursion left, TreeRecursion right) implements TreeRecursion {
        @Override
        public int leaves() {
            return left.leaves() + right.leaves();
        }
    }
}
