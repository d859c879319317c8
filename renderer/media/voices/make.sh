#!/bin/sh
# Makes the demo voices beside this file. Needs Debian's flite, sox and opus-tools.
set -eu
cd "$(dirname "$0")"

speak() {
  name=$1 voice=$2 tempo=$3 text=$4
  flite -voice "$voice" -t "$text" -o "$name.raw.wav"
  sox "$name.raw.wav" -r 16000 -c 1 "$name.wav" tempo -s "$tempo" gain -n -4 pad 0.1 2.0
  opusenc --quiet --bitrate 24 --discard-comments --discard-pictures --serial 1 "$name.wav" "$name.opus"
  rm "$name.raw.wav" "$name.wav"
}

speak stranger rms 1.0 "Good morning. I got your number from a friend, and I would like to know what you offer. Do you have a minute?"
speak marta slt 1.0 "Hello, this is Marta from Nordvik Logistics. Our last delivery has not arrived yet. Could you have a look, please?"
speak tom awb 1.05 "Hi, it's Tom from two oh four. Do you have a moment? I have a question about the Harbour account."
speak priya slt 1.08 "Hi, Priya Raman here, from Alder and Finch. I wanted to ask about the invoice you sent us on Monday."
speak james rms 1.06 "Hello, James Whitfield, Calloway Instruments. Could you put me through to someone about a repair?"
speak answering rms 0.97 "Thank you for calling. You are through to the demo. Say something if you like, and hang up whenever you want."
