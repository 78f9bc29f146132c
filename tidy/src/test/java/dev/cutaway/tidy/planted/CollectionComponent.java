package dev.cutaway.tidy.planted;

import java.util.ArrayList;

@SuppressWarnings("NonApiType")
record CollectionComponent(ArrayList<String> entries) {}
