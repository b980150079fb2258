# run   set everything up and open the window (FILE=path opens that file, else the sample)
# test  set everything up and run the tests
# check format, lint, types, contracts, tests: the same as CI
# bench speed, each figure beside a peer's in the same run

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FILE ?= $(CURDIR)/resources/samples/yunling-2024.txt
export QT_QPA_PLATFORM_TEST ?= offscreen

SHARED_LIBRARIES := libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libfreetype6 libdbus-1-3 fonts-noto-cjk
SCREEN_LIBRARIES := libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 \
	libxcb-shape0 libxcb-xkb1 libxcb-randr0 libxcb-xfixes0 libxcb-sync1 libx11-xcb1

.PHONY: run test check bench format setup system clean
